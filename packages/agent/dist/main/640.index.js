module.exports = require("../../../../actions/credentials/dist/main/640.index.js")
