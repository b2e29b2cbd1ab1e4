module.exports = require("../../../azure/dist/main/114.index.js")
