module.exports = require("../../../../actions/credentials/dist/main/510.index.js")
