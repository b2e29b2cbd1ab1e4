module.exports = require("../../../../actions/aws/dist/main/747.index.js")
