module.exports = require("../../../../actions/credentials/dist/main/519.index.js")
