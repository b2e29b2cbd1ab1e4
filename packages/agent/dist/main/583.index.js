module.exports = require("../../../../actions/credentials/dist/main/583.index.js")
