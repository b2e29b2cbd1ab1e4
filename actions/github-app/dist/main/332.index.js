module.exports = require("../../../credentials/dist/main/332.index.js")
