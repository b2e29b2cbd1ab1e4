module.exports = require("../../../../actions/azure/dist/main/435.index.js")
