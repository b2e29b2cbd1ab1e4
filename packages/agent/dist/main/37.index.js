module.exports = require("../../../../actions/credentials/dist/main/37.index.js")
