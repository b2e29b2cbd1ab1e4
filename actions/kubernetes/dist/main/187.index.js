module.exports = require("../../../aws/dist/main/187.index.js")
