module.exports = require("../../../azure/dist/main/201.index.js")
