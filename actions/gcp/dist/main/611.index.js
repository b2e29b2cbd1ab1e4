module.exports = require("../../../aws/dist/main/611.index.js")
