module.exports = require("../../../../actions/aws/dist/main/110.index.js")
