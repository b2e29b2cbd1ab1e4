module.exports = require("../../../credentials/dist/main/337.index.js")
