module.exports = require("../../../../actions/aws/dist/main/210.index.js")
