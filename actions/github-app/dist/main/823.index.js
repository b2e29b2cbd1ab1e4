module.exports = require("../../../credentials/dist/main/823.index.js")
