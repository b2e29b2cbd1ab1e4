module.exports = require("../../../../actions/aws/dist/main/936.index.js")
