module.exports = require("../../../../actions/azure/dist/main/906.index.js")
