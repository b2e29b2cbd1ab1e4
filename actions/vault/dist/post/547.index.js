module.exports = require("../../../aws/dist/main/547.index.js")
