module.exports = require("../../../../actions/credentials/dist/main/794.index.js")
