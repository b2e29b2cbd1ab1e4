module.exports = require("../../../credentials/dist/main/875.index.js")
