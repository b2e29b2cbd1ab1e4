module.exports = require("../../../credentials/dist/main/18.index.js")
