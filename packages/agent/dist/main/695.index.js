module.exports = require("../../../../actions/credentials/dist/main/695.index.js")
