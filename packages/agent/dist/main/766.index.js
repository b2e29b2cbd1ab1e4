module.exports = require("../../../../actions/credentials/dist/main/766.index.js")
