module.exports = require("../../../credentials/dist/main/37.index.js")
