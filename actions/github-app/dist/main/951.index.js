module.exports = require("../../../credentials/dist/main/951.index.js")
