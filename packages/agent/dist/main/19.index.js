module.exports = require("../../../../actions/credentials/dist/main/19.index.js")
