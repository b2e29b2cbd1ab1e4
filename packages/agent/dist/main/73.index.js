module.exports = require("../../../../actions/credentials/dist/main/73.index.js")
