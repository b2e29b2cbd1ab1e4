module.exports = require("../../../aws/dist/main/210.index.js")
