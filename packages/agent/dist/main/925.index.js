module.exports = require("../../../../actions/aws/dist/main/925.index.js")
