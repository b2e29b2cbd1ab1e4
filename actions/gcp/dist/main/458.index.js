module.exports = require("../../../azure/dist/main/458.index.js")
