module.exports = require("../../../../actions/credentials/dist/main/337.index.js")
