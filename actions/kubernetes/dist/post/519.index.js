module.exports = require("../../../credentials/dist/main/519.index.js")
