module.exports = require("../../../azure/dist/main/611.index.js")
