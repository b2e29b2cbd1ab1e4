module.exports = require("../../../../actions/credentials/dist/main/966.index.js")
