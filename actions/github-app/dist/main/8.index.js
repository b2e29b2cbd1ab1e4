module.exports = require("../../../credentials/dist/main/8.index.js")
