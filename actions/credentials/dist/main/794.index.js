module.exports = require("../../../azure/dist/main/794.index.js")
