module.exports = require("../../../../actions/aws/dist/main/547.index.js")
