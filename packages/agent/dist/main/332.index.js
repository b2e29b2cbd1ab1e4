module.exports = require("../../../../actions/vault/dist/main/332.index.js")
