module.exports = require("../../../../actions/aws/dist/main/868.index.js")
