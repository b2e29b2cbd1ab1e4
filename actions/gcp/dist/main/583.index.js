module.exports = require("../../../credentials/dist/main/583.index.js")
