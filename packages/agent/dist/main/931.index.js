module.exports = require("../../../../actions/credentials/dist/main/931.index.js")
