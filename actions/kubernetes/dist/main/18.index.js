module.exports = require("../../../azure/dist/main/18.index.js")
