module.exports = require("../../../../actions/credentials/dist/main/435.index.js")
