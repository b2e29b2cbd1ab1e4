module.exports = require("../../../../actions/credentials/dist/main/8.index.js")
