module.exports = require("../../../../actions/credentials/dist/main/875.index.js")
