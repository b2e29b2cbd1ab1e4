module.exports = require("../../../../actions/azure/dist/main/794.index.js")
