module.exports = require("../../../credentials/dist/main/830.index.js")
