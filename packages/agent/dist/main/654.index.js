module.exports = require("../../../../actions/aws/dist/main/654.index.js")
