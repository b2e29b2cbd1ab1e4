module.exports = require("../../../../actions/aws/dist/main/184.index.js")
