module.exports = require("../main/510.index.js")
