module.exports = require("../../../../actions/credentials/dist/main/210.index.js")
