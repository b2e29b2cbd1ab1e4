module.exports = require("../../../../actions/credentials/dist/main/830.index.js")
