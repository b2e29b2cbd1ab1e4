module.exports = require("../../../../actions/aws/dist/main/695.index.js")
